package io.hengke.database;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the database to the server: its pool, its migrations and its queries all ask for the connection details. */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    /** Held before anything in the folder is touched, given up after everything else has stopped. */
    @Bean(destroyMethod = "close")
    DataFolder dataFolder(ServerSettings settings) {
        var folder = DataFolder.hold(settings.data());
        PendingRestore.complete(folder.path());
        return folder;
    }

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(ServerSettings settings, DataFolder folder) {
        return settings.find(Setting.DATABASE_URL)
                .map(url -> RunningDatabase.at(ServerDatabase.at(
                                url, settings.text(Setting.DATABASE_USER), settings.text(Setting.DATABASE_PASSWORD))
                        .reached()))
                .orElseGet(() ->
                        RunningDatabase.of(EmbeddedPostgres.start(folder.path().resolve("postgres"))));
    }

    @Bean
    JdbcConnectionDetails databaseConnection(RunningDatabase running) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return running.database().url();
            }

            @Override
            public @Nullable String getUsername() {
                return running.database().user();
            }

            @Override
            public @Nullable String getPassword() {
                return running.database().password();
            }
        };
    }
}
