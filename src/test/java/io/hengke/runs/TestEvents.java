package io.hengke.runs;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes events as their modules do: within a transaction. */
@Component
class TestEvents {

    private final ApplicationEventPublisher publisher;

    TestEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Transactional
    public void publish(Object event) {
        publisher.publishEvent(event);
    }
}
