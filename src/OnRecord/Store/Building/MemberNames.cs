using System.Globalization;

namespace OnRecord.Store.Building;

/// <summary>
/// Makes the names of one container's members unique: the second <c>notes.txt</c> becomes <c>notes.txt#2</c>. Numbered
/// members, as in an mbox, are unique already and cost no memory.
/// </summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private int _next = 1;

    public string Unique(string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= _next)
        {
            if (number == _next)
            {
                _next++;
                return name;
            }

            _seen.TryAdd(name, 1);
        }

        string unique = name;
        while (!_seen.TryAdd(unique, 1))
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}#{++_seen[name]}");
        }

        return unique;
    }
}
