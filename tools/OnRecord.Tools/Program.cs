using System.CommandLine;
using OnRecord.Tools;

return ToolTree.Build().Parse(args).Invoke();
