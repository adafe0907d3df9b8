package io.hengke.backup;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Tells whoever runs the server that it has to stop and start, because a restore waits to take place. */
@Component
public class Restarts {

    private final CountDownLatch asked = new CountDownLatch(1);

    void ask() {
        asked.countDown();
    }

    /** Waits until a restart is needed. */
    public void await() throws InterruptedException {
        asked.await();
    }
}
