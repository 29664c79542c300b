using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Tools;
using OnRecord.Tools.Train;

ShippedWeights.Trained = WeightsFolder.Trained;
return ToolRun.Invoke(args);
