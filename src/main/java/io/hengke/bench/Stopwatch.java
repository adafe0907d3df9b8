package io.hengke.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Times the product and its baseline in turn, so that both see the same weather on the machine. */
final class Stopwatch {

    /** Linux: the size of the process, man page proc_pid_status(5). */
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Linux: writing 5 here sets the peak back to what is resident now, man page proc_pid_clear_refs(5). */
    private static final Path CLEAR_REFS = Path.of("/proc/self/clear_refs");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final BenchCase.Size size;

    Stopwatch(BenchCase.Size size) {
        this.size = size;
    }

    /** Work that is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    Measurement compare(long rows, Work product, Work baseline) throws Exception {
        var products = new ArrayList<Timing>();
        var baselines = new ArrayList<Timing>();
        for (int run = -size.warmUps(); run < size.runs(); run++) {
            var first = time(baseline);
            var second = time(product);
            if (run >= 0) {
                baselines.add(first);
                products.add(second);
            }
        }
        return new Measurement(rows, median(products), median(baselines));
    }

    Timing time(Work work) throws Exception {
        System.gc();
        forgetPeak();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Timing(seconds, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, peakMib());
    }

    static Timing median(List<Timing> timings) {
        return new Timing(
                middle(timings, Timing::seconds),
                middle(timings, Timing::cpuSeconds),
                timings.stream().mapToDouble(Timing::peakMib).max().orElse(0));
    }

    private static double middle(List<Timing> timings, ToDoubleFunction<Timing> figure) {
        var sorted = timings.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    static void forgetPeak() {
        try {
            Files.writeString(CLEAR_REFS, "5");
        } catch (IOException _) {
            // then the peak is the process's, not the run's: larger, never smaller
        }
    }

    static double peakMib() {
        return peakMib(STATUS);
    }

    /** Of another process, as long as it lives. */
    static double peakMib(long process) {
        return peakMib(Path.of("/proc", Long.toString(process), "status"));
    }

    private static double peakMib(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(it -> it.startsWith("VmHWM:"))
                    .mapToDouble(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
