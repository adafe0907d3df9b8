package io.hengke.server;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Tries events again whose listener failed; at a start of the server all that are outstanding are tried at once. */
@Configuration(proxyBeanMethods = false)
class EventRetry {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> retryEvents(IncompleteEventPublications outstanding) {
        return Tasks.recurring("retry-events", FixedDelay.of(EVERY))
                .execute((_, _) -> outstanding.resubmitIncompletePublicationsOlderThan(EVERY));
    }
}
