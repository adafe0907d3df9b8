package io.hengke.analysis;

import com.sun.management.OperatingSystemMXBean;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a run spent on each of its steps. */
final class Steps {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Progress progress;
    private final List<Step> done = new ArrayList<>();

    Steps(Progress progress) {
        this.progress = progress;
    }

    /**
     * @param name stable name of the step
     * @param seconds wall time
     * @param cpuSeconds processor time of all threads
     * @param peakMemoryBytes most memory the process held up to the step's end; 0 where the system does not tell
     */
    record Step(String name, double seconds, double cpuSeconds, long peakMemoryBytes) {}

    void run(String name, Work work) throws IOException {
        answer(name, () -> {
            work.run();
            return true;
        });
    }

    <T> T answer(String name, Question<T> work) throws IOException {
        progress.at("analysis.step." + name, 0, 0);
        var start = System.nanoTime();
        var cpuStart = PROCESS.getProcessCpuTime();
        var result = work.run();
        done.add(new Step(
                name,
                (System.nanoTime() - start) / 1e9,
                (PROCESS.getProcessCpuTime() - cpuStart) / 1e9,
                PeakMemory.bytes()));
        return result;
    }

    List<Step> done() {
        return List.copyOf(done);
    }

    /** A step's work. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** A step's work that has a result. */
    @FunctionalInterface
    interface Question<T> {
        T run() throws IOException;
    }
}
