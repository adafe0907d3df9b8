/**
 * Natural language: Chinese text to sentiment, topic and urgency, offline. Knows words, not customers.
 */
@ApplicationModule(
        displayName = "Natural language",
        allowedDependencies = {"statistics"})
@NullMarked
package io.hengke.nlp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
