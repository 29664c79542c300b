using Microsoft.Data.Sqlite;
using OnRecord.Ingest;
using OnRecord.Ingest.Ocr;
using OnRecord.Sources;

namespace OnRecord.Store.Recognising;

/// <summary>The pages that a case keeps recognised (the table <c>recognised</c>), by the hash of the bytes and the page. Thread-safe.</summary>
/// <param name="connection">Used by nobody else at the same time.</param>
internal sealed class KeptPages(SqliteConnection connection) : IRecognition
{
    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public bool IsOffered => true;

    /// <inheritdoc/>
    public string? Missing { get; init; }

    /// <summary>By what pages must have been recognised; null: none count.</summary>
    public string? Engine { get; set; }

    /// <inheritdoc/>
    public IPageWords Open(byte[] sha256, SourceBytes bytes) => new File(this, sha256);

    /// <summary>A page, or null when it was not recognised by <see cref="Engine"/>.</summary>
    public RecognisedPage? Find(byte[] sha256, int page)
    {
        if (Engine is null)
        {
            return null;
        }

        lock (_turn)
        {
            using SqliteCommand select = connection.CreateCommand();
            select.CommandText = "SELECT end, scale, words FROM recognised WHERE sha256 = $sha256 AND page = $page AND engine = $engine";
            select.Parameters.AddWithValue("$sha256", sha256);
            select.Parameters.AddWithValue("$page", page);
            select.Parameters.AddWithValue("$engine", Engine);
            using SqliteDataReader row = select.ExecuteReader();
            return row.Read()
                ? new RecognisedPage(Engine, (RecognitionEnd)row.GetInt32(0), row.GetFloat(1), TesseractTsv.Read(TextCodec.UnpackText((byte[])row.GetValue(2))))
                : null;
        }
    }

    private sealed class File(KeptPages pages, byte[] sha256) : IPageWords
    {
        public RecognisedPage? Of(PagePicture picture) => pages.Find(sha256, picture.Page);

        public void Complete(ReadContext context)
        {
        }
    }
}
