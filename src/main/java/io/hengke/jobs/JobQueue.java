package io.hengke.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The queue of jobs, kept in the database, so that a job is neither lost nor done twice at a time. */
@Configuration(proxyBeanMethods = false)
class JobQueue {

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int WORKERS = 4;

    private final ObjectProvider<Scheduler> scheduler;

    JobQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Recurring tasks are beans of the modules that need them. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database, JobRunner runner, ObjectProvider<RecurringTask<?>> recurring, Clock clock) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), List.of(runner.task()))
                .startTasks(recurring.stream().toList())
                .tableName("jobs.scheduled_tasks")
                .threads(WORKERS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
    }

    /** Work begins when the whole application stands, not while it is still being put together. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }
}
