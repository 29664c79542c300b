using OnRecord.Language.Annotating;
using Xunit;

namespace OnRecord.Tests.Language.Annotating;

/// <summary>Scenes whose speakers are roles.</summary>
public sealed class SceneTests
{
    [Theory]
    [InlineData("Officer:\nWhere is the boat?\nDriver:\nIn the inn.\nOfficer:\nThe inn?\nDriver:\nThe officer called his captain.\n", true)]
    [InlineData("Officer:\nWhere is the boat?\nOfficer:\nWhere?\nOfficer:\nWhere?\nOfficer:\nWhere?\n", false)] // one speaks
    [InlineData("Garrow:\nWhere is the boat?\nBrandt:\nIn the inn.\nGarrow:\nThe inn?\nBrandt:\nYes.\n", false)] // names
    [InlineData("Officer: Ann Roe\nDriver: Lee Quill\nOfficer: Ann Roe\nDriver: Lee Quill\n", false)] // a list
    [InlineData("Where is the boat?\nIn the inn.\n", false)]
    public void A_scene_has_turns_of_roles_on_lines_of_their_own(string text, bool isScene) => Assert.Equal(isScene, Scene.Is(text));
}
