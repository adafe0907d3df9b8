package io.hengke.cli;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress on standard error: a bar on a terminal, a line every few seconds elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(3);

    private final Messages messages;
    private final PrintWriter err;
    private final boolean isTerminal;
    private final InstantSource clock;
    private long lastLine;
    private String step = "";
    private @Nullable ProgressBar bar;

    ProgressLine(Language language, PrintWriter err, boolean isTerminal, InstantSource clock) {
        this.messages = Messages.in(language);
        this.err = err;
        this.isTerminal = isTerminal;
        this.clock = clock;
    }

    /** Writes to the given standard error; draws a bar where that is a terminal. */
    static ProgressLine on(PrintWriter err, Language language) {
        var isTerminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressLine(language, err, isTerminal, Clock.systemUTC());
    }

    @Override
    public void at(String name, long done, long total) {
        if (isTerminal) {
            draw(name, done, total);
        } else {
            write(name, done, total);
        }
    }

    private void draw(String name, long done, long total) {
        if (bar == null || !name.equals(step)) {
            close();
            step = name;
            bar = new ProgressBarBuilder()
                    .setTaskName(messages.text(name))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.maxHint(total).stepTo(done);
    }

    private void write(String name, long done, long total) {
        var now = clock.millis();
        if (name.equals(step) && now - lastLine < BETWEEN_LINES.toMillis()) {
            return;
        }
        lastLine = now;
        step = name;
        err.println(total > 0 ? "%s %d%%".formatted(messages.text(name), done * 100 / total) : messages.text(name));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
