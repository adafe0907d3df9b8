package io.hengke.runs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for schedules that are due. */
@Configuration(proxyBeanMethods = false)
class ScheduleClock {

    private static final int EVERY_SECONDS = 10;

    /** Asked for late: starting a run needs the queue that this task is part of. */
    @Bean
    RecurringTask<Void> dueRuns(ObjectProvider<ScheduledRuns> runs) {
        return Tasks.recurring("runs.due", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((_, _) -> runs.getObject().startDue());
    }
}
