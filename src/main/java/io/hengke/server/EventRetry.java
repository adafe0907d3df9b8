package io.hengke.server;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Bean
    MeterBinder outstandingEvents(JdbcClient database) {
        return registry -> Gauge.builder("hengke.events.outstanding", () -> outstanding(database))
                .description("Events whose listener has not finished yet or has failed")
                .register(registry);
    }

    private static long outstanding(JdbcClient database) {
        return database.sql("select count(*) from events.event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }
}
