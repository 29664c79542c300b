namespace OnRecord.Store.Analysis;

/// <summary>A step that failed on an item by a defect of the program.</summary>
/// <param name="Item">The item's number.</param>
/// <param name="Step">The step.</param>
/// <param name="Type">The full name of the exception's type.</param>
internal sealed record ItemFailure(long Item, AnalysisStep Step, string Type);
