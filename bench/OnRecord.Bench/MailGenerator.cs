using System.Globalization;

namespace OnRecord.Bench;

/// <summary>Writes invented messages: words drawn with the skew of natural text, replies that quote.</summary>
internal static class MailGenerator
{
    private const int Vocabulary = 30_000;

    public static int Run(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(1);
        var day = new DateTimeOffset(2018, 1, 1, 8, 0, 0, TimeSpan.FromHours(-8));
        string last = "";
        for (int number = 1; number <= count; number++)
        {
            string body = Sentence(random, 40 + random.Next(200));
            string quoted = number % 3 == 0 ? "" : "\r\n> " + last;
            last = body[..Math.Min(body.Length, 400)];
            File.WriteAllText(
                Path.Combine(folder, number.ToString("D6", CultureInfo.InvariantCulture) + ".eml"),
                string.Create(CultureInfo.InvariantCulture, $"From: Person {random.Next(200)} <p{random.Next(200)}@harbour.example>\r\nTo: list@harbour.example\r\nDate: {day.AddMinutes(number):ddd, dd MMM yyyy HH:mm:ss} -0800\r\nMessage-ID: <{number}@harbour.example>\r\nSubject: {Sentence(random, 5)}\r\n\r\n{body}{quoted}\r\n"));
        }

        return 0;
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word((int)Math.Pow(Vocabulary, random.NextDouble()))));

    /// <summary>A pronounceable word for a rank.</summary>
    private static string Word(int rank)
    {
        const string Consonants = "bdfgklmnprst";
        const string Vowels = "aeiou";
        string word = "";
        for (int rest = rank; rest > 0 || word.Length == 0; rest /= Consonants.Length * Vowels.Length)
        {
            word += $"{Consonants[rest % Consonants.Length]}{Vowels[rest / Consonants.Length % Vowels.Length]}";
        }

        return word;
    }
}
