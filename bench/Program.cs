using FamilyTimeBot.Bench;
using FamilyTimeBot.Bench.Floors;

return args switch
{
    [] => await new Run(BenchOptions.Usual).All(),
    ["floor", var kind, var url, var file] => Floor.Serve(kind, url, file),
    _ when BenchOptions.Read(args) is { } options => await new Run(options).All(),
    _ => BenchOptions.Usage(),
};
