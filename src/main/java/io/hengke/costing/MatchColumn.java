package io.hengke.costing;

import java.util.Locale;

/** A column that cost lines and customers share. */
public enum MatchColumn {
    CHANNEL,
    CAMPAIGN;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
