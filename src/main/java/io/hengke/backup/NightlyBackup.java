package io.hengke.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.hengke.jobs.Jobs;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes a backup every day at the time the settings say, or never. */
@Configuration(proxyBeanMethods = false)
class NightlyBackup {

    /** Stands for the product itself where a job asks who started it. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Bean
    RecurringTask<Void> nightlyBackupTask(ServerSettings settings, ObjectProvider<Jobs> jobs) {
        return Tasks.recurring("backup.nightly", schedule(settings))
                .execute((_, _) -> jobs.getObject().submit(BackupJob.NAME, Map.of(), NOBODY, "Hengke"));
    }

    private static Schedule schedule(ServerSettings settings) {
        return settings.find(Setting.BACKUP_AT)
                .<Schedule>map(it -> Schedules.daily(settings.zone(), LocalTime.parse(it)))
                .orElseGet(() -> Schedules.parseSchedule("-")); // switched off
    }
}
