using System.CommandLine;
using OnRecord.Language.Learning;
using OnRecord.Tools;
using OnRecord.Tools.Train;

ShippedWeights.Trained = WeightsFolder.Trained;
return ToolTree.Build().Parse(args).Invoke();
