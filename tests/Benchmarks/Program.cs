using BenchmarkDotNet.Running;
using Onex.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(GenerationBenchmark).Assembly).Run(args);
