package io.hengke.demo;

import java.util.List;

/** What customers ask of the company: chats, calls, visits, tickets, complaints and what they are paid for them. */
final class ServiceDesk {

    private static final Label CALL = new Label("call");
    private static final Label CHAT = new Label("chat");
    private static final Label ON_SITE = new Label("onsite");
    private static final Label SELF_SERVICE = new Label("self_service");
    private static final Label COMPLAINT = new Label("complaint");
    private static final Label BY_PHONE = new Label("电话");
    private static final Label ONLINE = new Label("在线客服");

    private static final double TICKETS_PER_ORDER = 0.032;
    private static final double PRESALE_CHATS_PER_ORDER = 0.09;
    private static final double SELF_SERVICE_PER_ORDER = 0.12;

    private final DemoParameters parameters;
    private final Tables tables;
    private final Volumes volumes;
    private final ActivityLog activities;
    private final Voices voices;
    private final DirectCosts direct;
    private final List<Catalogue.Wording> wordings;
    private final List<Catalogue.Wording> qualityWordings;
    private final List<Catalogue.Wording> deliveryWordings;

    private int tickets;

    ServiceDesk(
            DemoParameters parameters,
            Catalogue catalogue,
            Tables tables,
            Volumes volumes,
            ActivityLog activities,
            Voices voices,
            DirectCosts direct) {
        this.parameters = parameters;
        this.tables = tables;
        this.volumes = volumes;
        this.activities = activities;
        this.voices = voices;
        this.direct = direct;
        wordings = catalogue.wordings;
        qualityWordings = about("质量");
        deliveryWordings = about("物流");
    }

    private List<Catalogue.Wording> about(String category) {
        return wordings.stream().filter(it -> it.category().equals(category)).toList();
    }

    void greet() {
        tickets = 0;
    }

    /** @return whether the customer had reason to complain */
    boolean afterSale(Customer customer, Dice dice, Sale sale) {
        if (dice.chance(PRESALE_CHATS_PER_ORDER)) {
            chat(customer, dice, sale.day(), dice.between(20, 90), sale.sequence(), 0);
        }
        if (dice.chance(SELF_SERVICE_PER_ORDER)) {
            activities.add(customer, dice, sale.day(), SELF_SERVICE, Label.NONE, 1, 0, Staff.CHAT, sale.sequence(), 0);
        }
        if (sale.product().isInstalled()) {
            visit(customer, dice, Days.capped(sale.day() + 4), dice.between(600, 1100), sale.sequence());
        }
        if (sale.hasBadBatch() && dice.chance(parameters.badBatchComplaints())) {
            ticket(customer, dice, sale, qualityWordings, true);
            return true;
        }
        double chance = TICKETS_PER_ORDER * customer.channel().ticketFactor();
        if (customer.hasSlowDelivery()) {
            chance *= parameters.slowTicketFactor();
        }
        if (!dice.chance(chance)) {
            return false;
        }
        boolean isComplaint = dice.chance(customer.hasSlowDelivery() ? 0.7 : 0.35);
        boolean isAboutDelivery = customer.hasSlowDelivery() && dice.chance(0.8);
        ticket(customer, dice, sale, isAboutDelivery ? deliveryWordings : wordings, isComplaint);
        return isComplaint;
    }

    /** What a costly account takes in a month: calls, visits on site, care and penalties for late delivery. */
    void attend(Customer customer, Dice dice, int month) {
        for (int call = 0; call < parameters.costlyCallsPerMonth(); call++) {
            call(customer, dice, Days.day(month, dice.between(1, 28)), dice.between(80, 300), 0, 0);
        }
        for (int visit = 0; visit < parameters.costlyVisitsPerMonth(); visit++) {
            visit(customer, dice, Days.day(month, dice.between(1, 28)), dice.between(900, 2200), 0);
        }
        direct.attention(customer, dice, month);
    }

    private void ticket(Customer customer, Dice dice, Sale sale, List<Catalogue.Wording> choices, boolean isComplaint) {
        tickets++;
        int opened = Days.capped(sale.day() + customer.region().deliveryDays() + dice.below(4));
        int second = dice.secondOfDay();
        boolean isByPhone = dice.chance(isComplaint ? 0.55 : 0.3);
        int minutes = dice.between(30, 150) * (isComplaint ? 2 : 1);
        int daysOpen = dice.below(isComplaint ? 6 : 2) + (customer.hasSlowDelivery() ? 3 : 0);
        int resolved = opened + daysOpen;
        boolean isResolved = resolved < Days.COUNT;
        long compensation = isComplaint && isResolved && dice.chance(0.4)
                ? 500 + Math.min(20_000, Math.round(sale.amountMinor() * 0.25 * dice.unit() / 100) * 100)
                : 0;
        int satisfaction = isComplaint ? dice.between(1, 3) : dice.between(3, 5);
        var wording = choices.get(dice.below(choices.size()));
        var text = wording.text()
                .replace("{n}", Integer.toString(dice.between(3, 9)))
                .replace("{product}", sale.product().name().toString());
        var file = tables.tickets
                .id('T', customer.number(), tickets)
                .id('C', customer.number(), 0)
                .time(opened, second)
                .text(isByPhone ? BY_PHONE : ONLINE)
                .text(wording.category())
                .text(isComplaint ? "high" : "normal")
                .time(opened, Math.min(86_399, second + dice.between(1, isByPhone ? 4 : 55) * 60));
        if (isResolved) {
            file.time(resolved, Math.max(second, 79_200));
        } else {
            file.empty();
        }
        file.text(isComplaint ? "true" : "false").tenths(minutes).amount(compensation);
        if (isResolved && dice.chance(0.4)) {
            file.number(satisfaction);
        } else {
            file.empty();
        }
        file.text(text).end();

        volumes.add(Volume.TICKETS, opened, 1);
        if (isByPhone) {
            call(customer, dice, opened, minutes, sale.sequence(), tickets);
        } else {
            chat(customer, dice, opened, minutes, sale.sequence(), tickets);
        }
        if (isComplaint) {
            volumes.add(Volume.COMPLAINTS, opened, 1);
            activities.add(
                    customer,
                    dice,
                    opened,
                    COMPLAINT,
                    Label.NONE,
                    1,
                    dice.between(60, 400),
                    Staff.COMPLAINTS,
                    sale.sequence(),
                    tickets);
        }
        if (compensation > 0) {
            direct.compensation(customer, tickets, resolved, compensation);
        }
        if (isResolved) {
            voices.afterTicket(customer, dice, resolved, satisfaction);
        }
    }

    private void call(Customer customer, Dice dice, int day, int tenths, int order, int ticket) {
        volumes.add(Volume.CALL_MINUTES, day, tenths / 10);
        activities.add(customer, dice, day, CALL, BY_PHONE, 1, tenths, Staff.PHONE, order, ticket);
    }

    private void chat(Customer customer, Dice dice, int day, int tenths, int order, int ticket) {
        volumes.add(Volume.CHAT_MINUTES, day, tenths / 10);
        activities.add(customer, dice, day, CHAT, ONLINE, 1, tenths, Staff.CHAT, order, ticket);
    }

    private void visit(Customer customer, Dice dice, int day, int tenths, int order) {
        volumes.add(Volume.ONSITE_MINUTES, day, tenths / 10);
        activities.add(customer, dice, day, ON_SITE, Label.NONE, 1, tenths, Staff.TECHNICIAN, order, 0);
    }
}
