/**
 * Service: what customers ask of us: the work done for them and their tickets.
 *
 * <p>{@link io.hengke.service.BusinessCalendar} counts working time, with China's holidays and make-up days;
 * {@link io.hengke.service.WorkdayTable} does the same in sets for the mart {@code service_ticket_time};
 * {@link io.hengke.service.TicketTexts} reads what tickets say. The rest is SQL: {@code warehouse/models/service}.
 */
@ApplicationModule(
        displayName = "Service",
        allowedDependencies = {"customers", "nlp", "statistics", "warehouse"})
@NullMarked
package io.hengke.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
