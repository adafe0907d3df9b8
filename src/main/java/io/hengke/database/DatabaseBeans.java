package io.hengke.database;

import io.hengke.settings.ServerSettings;
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
        return DataFolder.hold(settings.data());
    }

    @Bean(destroyMethod = "close")
    RunningDatabase runningDatabase(ServerSettings settings, DataFolder folder) {
        return ServerDatabase.in(settings)
                .map(it -> RunningDatabase.at(it.reached()))
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
