package io.hengke.results;

import io.hengke.settings.ServerSettings;
import io.hengke.warehouse.EngineSettings;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens results with bounds that leave most of the machine to analyses. */
@Configuration(proxyBeanMethods = false)
class ResultsBeans {

    private static final long MEMORY_BYTES = 768L << 20;

    /** Pages of the same second are answered side by side; more would only slow each other down. */
    private static final int CONNECTIONS_PER_PROCESSOR = 2;

    @Bean(destroyMethod = "close")
    Results results(ObjectProvider<CurrentRun> current, ServerSettings settings) {
        var spill = settings.data().resolve("spill");
        var engine = new EngineSettings(MEMORY_BYTES, 1, spill, settings.zone().getId());
        var connections = CONNECTIONS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
        return new Results(
                () -> Optional.ofNullable(current.getIfAvailable()).flatMap(CurrentRun::find), engine, connections);
    }
}
