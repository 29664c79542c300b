using System.Runtime.CompilerServices;

namespace OnRecord.Language.Learning;

/// <summary>
/// Finds the value of a key among many that are known beforehand. Open addressing with keys and their places both ascending (Amble and Knuth, "Ordered hash tables", 1974): two of
/// three places are taken, and a key that is not there costs as few looks as one that is. Immutable and safe to share between threads.
/// </summary>
internal sealed class KeyBuckets
{
    /// <summary>No key is greater; its value is for keys that are not known.</summary>
    private const ulong Free = (ulong)uint.MaxValue << 32;

    private readonly ulong[] places; // key << 32 | value; ends with a free place
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
        places = new ulong[EndOf(keys) + 1];
        places.AsSpan().Fill(Free | absent);
        int next = 0;
        for (int number = 0; number < keys.Length; number++)
        {
            int place = Math.Max(next, Home(keys[number]));
            places[place] = ((ulong)keys[number] << 32) | valueOf(number);
            next = place + 1;
        }
    }

    /// <summary>The key and value where a key would be at once; to be given to <see cref="Value(uint, ulong)"/>, so that several loads can be on their way together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong First(uint key) => places[Home(key)];

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="first">What <see cref="First"/> gave for it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Value(uint key, ulong first)
    {
        uint found = (uint)(first >> 32);
        return found == key ? (uint)first : found > key ? absent : ValueBehind(key);
    }

    /// <summary>The value of a key, or that of keys that are not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Value(uint key) => Value(key, First(key));

    private uint ValueBehind(uint key)
    {
        ulong[] all = places;
        int place = Home(key) + 1;
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
