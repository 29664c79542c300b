using OnRecord.Bench;
using OnRecord.Store.Analysis;

ModelTables.KeepIn(AppContext.BaseDirectory);

return args switch
{
    ["build", var folder] => BuildBench.Run(folder, peers: false),
    ["build", var folder, "--peers"] => BuildBench.Run(folder, peers: true),
    ["annotate", var folder] => AnnotateBench.Run(folder),
    ["query", var casePath] => QueryBench.Run(casePath),
    ["generate", var count, var folder] => MailGenerator.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        build FOLDER [--peers]   time a build, and notmuch and mu on the same folder where they are installed
        annotate FOLDER          time the language engine, whole and step by step
        query CASE               time 200 mixed queries in-process
        generate N FOLDER        write N invented messages
        """);
    return 2;
}
