package io.hengke.governance;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what was done, by whom and to what. */
@Component
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    /**
     * @param action stable name, e.g. {@code imports.committed}
     * @param subject what it was done to, e.g. an import's id
     * @param details further values, never a secret
     */
    public void record(Caller caller, String action, String subject, Map<String, ?> details) {
        LOG.info("{} {} {} {}", caller.account(), action, subject, details);
    }
}
