using AnnounceBot.Explain;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>What the process takes of the machine.</summary>
internal sealed class ProcessFigures(Beginning beginning) : IFigures
{
    public void WriteTo(Exposition text)
    {
        text.Gauges("announcebot_build_info", "Always 1; the label says which version runs.", "version", [(AboutCommand.Version, 1)]);
        text.Gauge("process_start_time_seconds", "When the bot was started, in seconds since 1970.", beginning.At.ToUnixTimeMilliseconds() / 1000d);
        text.Counter("process_cpu_seconds_total", "Processor time that it has used.", Environment.CpuUsage.TotalTime.TotalSeconds);
        text.Gauge("process_resident_memory_bytes", "Memory that it has of the machine's.", Environment.WorkingSet);
        text.Gauge("dotnet_gc_heap_bytes", "Memory that its objects take.", GC.GetTotalMemory(forceFullCollection: false));
        text.Counter("dotnet_gc_allocated_bytes_total", "Memory that was given to objects so far.", GC.GetTotalAllocatedBytes());
        text.Counter("dotnet_gc_pause_seconds_total", "For how long everything stood still for the garbage collector.", GC.GetTotalPauseDuration().TotalSeconds);
        text.Counters("dotnet_gc_collections_total", "Garbage collections, by generation.", "generation", Enumerable.Range(0, GC.MaxGeneration + 1).Select(generation => ($"{generation}", (double)GC.CollectionCount(generation))));
    }
}
