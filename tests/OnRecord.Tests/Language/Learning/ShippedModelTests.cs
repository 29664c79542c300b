using OnRecord.Language.Learning;
using Xunit;

namespace OnRecord.Tests.Language.Learning;

public sealed class ShippedModelTests
{
    [Fact]
    public void A_model_is_loaded_once_and_anew_after_it_was_given_up()
    {
        int loads = 0;
        var model = new ShippedModel<string>(() => $"load {++loads}");

        Assert.Equal(0, loads);
        Assert.Equal(["load 1", "load 1"], [model.Value, model.Value]);

        model.GiveUp();

        Assert.Equal(1, loads);
        Assert.Equal("load 2", model.Value);
    }
}
