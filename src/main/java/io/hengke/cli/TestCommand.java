package io.hengke.cli;

import io.hengke.shared.Problem;
import picocli.CommandLine.Command;

/** {@code hengke test} is carried out by the start script, which needs no build first; here are its help and its limit. */
@Command(name = "test")
final class TestCommand extends HelpOption implements Runnable {

    @Override
    public void run() {
        throw new Problem("hengke.test-needs-sources");
    }
}
