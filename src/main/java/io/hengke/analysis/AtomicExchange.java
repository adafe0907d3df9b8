package io.hengke.analysis;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Swaps two folders in one step of the file system, which Java's own library cannot: Linux {@code renameat2} with
 * {@code RENAME_EXCHANGE} (man page renameat2(2)). At no moment is either name missing.
 */
final class AtomicExchange {

    private static final int CURRENT_DIRECTORY = -100;
    private static final int EXCHANGE = 2;

    private static final Optional<MethodHandle> RENAME = find();

    private AtomicExchange() {}

    /** True if the two folders have changed places; false if this system cannot do that. */
    static boolean exchange(Path one, Path other) throws IOException {
        return RENAME.isPresent() && call(RENAME.get(), one, other) == 0;
    }

    private static int call(MethodHandle rename, Path one, Path other) throws IOException {
        try (var arena = Arena.ofConfined()) {
            return (int) rename.invokeExact(
                    CURRENT_DIRECTORY, name(arena, one), CURRENT_DIRECTORY, name(arena, other), EXCHANGE);
        } catch (Throwable e) { // invokeExact is declared to throw anything
            throw new IOException("renameat2 " + one + " " + other, e);
        }
    }

    private static MemorySegment name(Arena arena, Path path) {
        return arena.allocateFrom(path.toAbsolutePath().toString());
    }

    @SuppressWarnings("restricted") // the one native call; the program runs with native access enabled
    private static Optional<MethodHandle> find() {
        var linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("renameat2")
                .map(it -> linker.downcallHandle(
                        it,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT)));
    }
}
