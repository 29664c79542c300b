using OnRecord.Ingest.Text;
using OnRecord.Language.Learning;
using OnRecord.Language.Segments;
using OnRecord.Tools.Corpora;
using OnRecord.Tools.Training;

namespace OnRecord.Tools.Train;

/// <summary>Trains the line model of <see cref="Segmenter"/> on the training part of Quagga.</summary>
internal static class SegmentsTraining
{
    /// <summary>Trains.</summary>
    /// <param name="folder">The unpacked corpus.</param>
    /// <param name="log">Takes what happens.</param>
    public static WeightsFile Train(string folder, TextWriter log)
    {
        var index = new FeatureIndex();
        var data = new List<TrainingSequence>();
        foreach (ZonedMail mail in ZonedMail.In(MailFolders.Enron(folder, "train")).Concat(ZonedMail.In(MailFolders.Apache(folder, "train"))))
        {
            Add(mail, index, data);
        }

        log.WriteLine($"{data.Count} stretches of {data.Sum(static sequence => sequence.Length)} lines, {index.Count} features");
        var file = new WeightsFile();
        CrfTrainer.Train(file, "lines", LineLabeler.Labels, data, index, new CrfOptions { Epochs = 30, Dropout = 0.5f, LeastCount = 2, Rate = 0.1f, LeastWeight = 1, Seed = 3, ShareThatFits = 0.9995 }, log);
        return file;
    }

    private static void Add(ZonedMail mail, FeatureIndex index, List<TrainingSequence> data)
    {
        if (mail.Text.Length == 0)
        {
            return;
        }

        using var lines = new BodyLines(mail.Text);
        var finder = new HeaderFinder(lines);
        finder.Find();
        using var owners = new LineOwners(lines, finder.Found);
        int[] gold = Gold(mail);
        Span<ulong> features = stackalloc ulong[LineFeatures.Most];
        foreach (LineRun run in LineRun.All(lines, owners, finder.Found))
        {
            var numbers = new List<int>();
            var ends = new int[run.Lines.Length];
            var labels = new byte[run.Lines.Length];
            var signs = new byte[run.Lines.Length];
            LineFeatures.FillSigns(lines, run.Lines, signs);
            for (int at = 0; at < run.Lines.Length; at++)
            {
                int count = LineFeatures.Write(lines, run.Lines, signs, at, run.IsOwn, features);
                foreach (ulong feature in features[..count])
                {
                    numbers.Add(index.Add(feature));
                }

                ends[at] = numbers.Count;
                labels[at] = (byte)gold[lines[run.Lines[at]].TextStart];
            }

            data.Add(new TrainingSequence([.. numbers], ends, labels));
        }
    }

    /// <summary>The label of each UTF-16 unit: 0 text, 1 signature, 2 disclaimer.</summary>
    private static int[] Gold(ZonedMail mail)
    {
        var gold = new int[mail.Text.Length + 1];
        foreach (ZonedMail.Zone zone in mail.Zones.OrderBy(static zone => zone.Type.Length))
        {
            int label = zone.Type.StartsWith("Body/Signature/Disclaimer", StringComparison.Ordinal) ? 2 : zone.Type.StartsWith("Body/Signature", StringComparison.Ordinal) ? 1 : 0;
            if (label > 0)
            {
                Span<int> span = gold.AsSpan(CodePoints.ToUnits(mail.Text, zone.Start)..CodePoints.ToUnits(mail.Text, zone.End));
                foreach (ref int unit in span)
                {
                    unit = Math.Max(unit, label);
                }
            }
        }

        return gold;
    }
}
