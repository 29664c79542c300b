using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// Finds the value of a key among many that are known beforehand. Open addressing with keys and their places both ascending (Amble and Knuth, "Ordered hash tables", 1974): two of
/// three places are taken, and a key that is not there costs as few looks as one that is. Immutable and safe to share between threads.
/// </summary>
internal sealed class KeyBuckets
{
    /// <summary>No key is greater; its value is for keys that are not known.</summary>
    private const ulong Free = (ulong)uint.MaxValue << 32;

    /// <summary>Places that are looked at together.</summary>
    private const int Near = 4;

    private readonly ulong[] places; // key << 32 | value; ends with free places
    private readonly uint homes;
    private readonly uint absent;

    /// <summary>Places the keys.</summary>
    /// <param name="keys">In ascending order, none twice and none 0.</param>
    /// <param name="absent">What is answered for other keys.</param>
    /// <param name="valueOf">The value of the key with a number, counted from 0; called once for each, in order.</param>
    /// <exception cref="ArgumentException">The keys do not ascend.</exception>
    public KeyBuckets(ReadOnlySpan<uint> keys, uint absent, Func<int, uint> valueOf)
    {
        this.absent = absent;
        homes = (uint)Math.Max(1, keys.Length + (keys.Length / 2));
        places = new ulong[EndOf(keys) + Near];
        places.AsSpan().Fill(Free | absent);
        int next = 0;
        for (int number = 0; number < keys.Length; number++)
        {
            int place = Math.Max(next, Home(keys[number]));
            places[place] = ((ulong)keys[number] << 32) | valueOf(number);
            next = place + 1;
        }
    }

    /// <summary>The value of a key, or that of keys that are not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Value(uint key)
    {
        // Nearly all keys are within four places of their home. To count those before it leaves no branch to guess wrong, so that looks for several keys overlap.
        int home = Home(key);
        ref ulong first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), home);
        ulong before = IsLess(first, key) + IsLess(Unsafe.Add(ref first, 1), key) + IsLess(Unsafe.Add(ref first, 2), key);
        ulong found = Unsafe.Add(ref first, (nint)before);
        if ((uint)(found >> 32) < key)
        {
            return Behind(key, home + Near);
        }

        uint isSame = (uint)((long)(((found >> 32) ^ key) - 1) >> 63);
        return ((uint)found & isSame) | (absent & ~isSame);
    }

    /// <summary>The value of a key will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(uint key) => Fetch.Soon(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), Home(key)));

    /// <summary>1 for a place whose key is less, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong IsLess(ulong place, uint key) => ((place >> 32) - key) >> 63;

    private uint Behind(uint key, int place)
    {
        ulong[] all = places;
        while ((uint)(all[place] >> 32) < key)
        {
            place++;
        }

        return (uint)(all[place] >> 32) == key ? (uint)all[place] : absent;
    }

    /// <summary>Grows with the key, so that the order of keys is that of places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(uint key) => (int)(((ulong)key * homes) >> 32);

    /// <summary>One more than the last place that is taken, and at least the number of homes.</summary>
    private int EndOf(ReadOnlySpan<uint> keys)
    {
        int next = 0;
        uint last = 0;
        foreach (uint key in keys)
        {
            if (key <= last)
            {
                throw new ArgumentException("Keys must ascend from 1.", nameof(keys));
            }

            last = key;
            next = Math.Max(next, Home(key)) + 1;
        }

        return Math.Max(next, (int)homes);
    }
}
