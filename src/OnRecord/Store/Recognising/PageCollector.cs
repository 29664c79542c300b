using OnRecord.Ingest;
using OnRecord.Ingest.Ocr;
using OnRecord.Ingest.Tools;
using OnRecord.Sources;

namespace OnRecord.Store.Recognising;

/// <summary>A page on its way into the case.</summary>
internal sealed record PageToKeep(byte[] Sha256, int Page, RecognisedPage Found);

/// <summary>
/// Recognises what readers ask for and the case has not: the pages of a file at once when it is read to its end, in as many programs at a time as there are turns. Thread-safe.
/// </summary>
/// <param name="kept">What the case has, with the engine that counts.</param>
/// <param name="recogniser">Recognises.</param>
/// <param name="turns">How many programs may run.</param>
/// <param name="keep">Takes each page, from many threads.</param>
/// <param name="known">Told of each page that is not to be kept: the case has it, or it goes on waiting.</param>
internal sealed class PageCollector(KeptPages kept, Recogniser recogniser, SemaphoreSlim turns, Action<PageToKeep> keep, Action known) : IRecognition
{
    private static readonly TimeSpan s_beforeAgain = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public bool IsOffered => true;

    /// <inheritdoc/>
    public string? Missing => null;

    /// <inheritdoc/>
    public IPageWords Open(byte[] sha256, SourceBytes bytes) => new File(this, sha256, bytes);

    private sealed class File(PageCollector owner, byte[] sha256, SourceBytes bytes) : IPageWords
    {
        private readonly SortedDictionary<int, PagePicture> _wanted = [];
        private readonly HashSet<int> _known = [];

        public RecognisedPage? Of(PagePicture picture)
        {
            RecognisedPage? found = owner.Find(sha256, picture.Page);
            if (found is null)
            {
                _wanted[picture.Page] = picture;
            }
            else if (_known.Add(picture.Page))
            {
                owner.Known();
            }

            return found;
        }

        public void Complete(ReadContext context)
        {
            if (_wanted.Count > 0)
            {
                owner.Recognise(sha256, bytes, _wanted.Values, context);
            }
        }
    }

    private RecognisedPage? Find(byte[] sha256, int page) => kept.Find(sha256, page);

    private void Known() => known();

    private void Recognise(byte[] sha256, SourceBytes bytes, ICollection<PagePicture> pages, ReadContext context)
    {
        string folder = Folder(context);
        try
        {
            string file = Path.Combine(folder, "pages");
            ScratchFolder.Write(file, to => Copy(bytes, to, context.Cancel));
            ParallelWork.ForEach(pages, Environment.ProcessorCount, page => Take(sha256, page.Page, InTurn(file, page, context)), context.Cancel);
        }
        finally
        {
            ToolOutput.Remove(folder);
        }
    }

    /// <summary>A page on which a tool was interrupted goes on waiting for a later build.</summary>
    private void Take(byte[] sha256, int page, RecognisedPage found)
    {
        if (found.End == RecognitionEnd.Interrupted)
        {
            known();
        }
        else
        {
            keep(new PageToKeep(sha256, page, found));
        }
    }

    private RecognisedPage InTurn(string file, PagePicture page, ReadContext context)
    {
        turns.Wait(context.Cancel);
        try
        {
            return Recognise(file, page, context);
        }
        finally
        {
            turns.Release();
        }
    }

    private RecognisedPage Recognise(string file, PagePicture page, ReadContext context)
    {
        RecognisedPage found = Once(file, page, context);

        // A tool that was stopped with us, or by a lack of memory that has passed, says nothing of the page.
        if (found.End is RecognitionEnd.Failed or RecognitionEnd.Interrupted)
        {
            context.Cancel.WaitHandle.WaitOne(s_beforeAgain);
            context.Cancel.ThrowIfCancellationRequested();
            found = Once(file, page, context);
        }

        return found;
    }

    private RecognisedPage Once(string file, PagePicture page, ReadContext context)
    {
        string folder = Folder(context);
        try
        {
            return recogniser.Recognise(kept.Engine!, file, page, folder, context.Cancel);
        }
        finally
        {
            ToolOutput.Remove(folder);
        }
    }

    private static string Folder(ReadContext context)
    {
        string folder = Path.GetFullPath(context.Scratch.NewFile());
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static void Copy(SourceBytes bytes, Stream to, CancellationToken cancel)
    {
        using Stream from = bytes.Open();
        from.CopyToAsync(to, cancel).GetAwaiter().GetResult();
    }
}
