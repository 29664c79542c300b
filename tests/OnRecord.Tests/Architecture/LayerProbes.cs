namespace OnRecord.Tests.Architecture.Probes.Late
{
    internal class LateThing
    {
        public const int Number = 1;

        public static int Value;

        public static int Count() => Value++;
    }

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class LateMarkAttribute : Attribute;
}

namespace OnRecord.Tests.Architecture.Probes.Early
{
    using OnRecord.Tests.Architecture.Probes.Late;

    internal sealed class NamesItInAnAsyncBody
    {
        public static async Task<int> Run()
        {
            await Task.Yield();
            return LateThing.Count();
        }
    }

    internal sealed class NamesItInAnIterator
    {
        public static IEnumerable<int> Run()
        {
            yield return LateThing.Count();
        }
    }

    internal sealed class NamesItInALambda
    {
        public static Func<int, int> Run(int add) => number => number + add + LateThing.Count();
    }

    internal sealed class NamesItAsAGenericArgumentOfASignature
    {
        public static IReadOnlyDictionary<string, List<LateThing>>? Things => null;
    }

    internal sealed class NamesItAsAGenericArgumentOfACall
    {
        public static int Run(IEnumerable<object> things) => things.OfType<LateThing>().Count();
    }

    internal sealed class NamesItAsAGenericArgumentOfAConstructor
    {
        public static object Run() => new Dictionary<int, List<LateThing>>();
    }

    internal sealed class NamesItInAGenericAsyncBody
    {
        public static async Task<object?> Run()
        {
            await Task.Yield();
            return Array.Empty<Tuple<int, LateThing>>();
        }
    }

    internal sealed class NamesItInATypeOf
    {
        public static Type Run() => typeof(LateThing);
    }

    internal sealed class NamesItInACast
    {
        public static bool Run(object thing) => thing is LateThing;
    }

    internal sealed class NamesItInAnArray
    {
        public static object Run() => new LateThing[3];
    }

    internal sealed class NamesAField
    {
        public static int Run() => LateThing.Value;
    }

    internal sealed class NamesItAsALocal
    {
        public static object? Run(object? thing)
        {
            LateThing? seen = thing as LateThing;
            return seen;
        }
    }

    internal sealed class InheritsIt : LateThing;

    internal sealed class NamesItInAConstraint<T>
        where T : LateThing;

    [LateMark]
    internal sealed class CarriesItAsAnAttribute;

    internal sealed class NamesItInAnAttributeOfAMethod
    {
        [LateMark]
        public static int Run() => 0;
    }

    internal sealed class NamesNothing
    {
        public static int Run() => 0;
    }
}
