using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OnRecord.Ingest.Pdf;

/// <summary>
/// A thread with room for what the library that reads PDFs does one inside the other: a stack that overflows ends the process and cannot be caught. A part of the room is what objects may use that lead to each other; the rest is for
/// what an object holds by itself.
/// </summary>
internal static class PdfThread
{
    private const int StackBytes = 64 << 20;

    private const int MostUsed = 4 << 20;

    [ThreadStatic]
    private static nint top;

    /// <summary>Runs it there, and gives its answer or throws what it throws.</summary>
    public static T Run<T>(Func<T> work)
    {
        if (top != 0)
        {
            return work();
        }

        T? answer = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    top = Here();
                    answer = work();
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return answer!;
    }

    /// <summary>Looks how deep it is here.</summary>
    /// <exception cref="InsufficientExecutionStackException">Too deep.</exception>
    public static void Check()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (top != 0 && top - Here() > MostUsed)
        {
            throw new InsufficientExecutionStackException("The objects of the PDF lead to each other too deep");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Here()
    {
        byte here = 0;
        return Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
    }
}
