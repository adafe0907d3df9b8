package io.hengke.demo;

/** Writes what staff did for customers, with the time it took. */
final class ActivityLog {

    private final CsvFile file;
    private int customerNumber;
    private int sequence;

    ActivityLog(CsvFile file) {
        this.file = file;
    }

    /**
     * @param channel empty if none
     * @param tenths minutes × 10
     * @param order the customer's how-manieth order it was for, 0 for none
     * @param ticket likewise for tickets
     */
    void add(
            Customer customer,
            Dice dice,
            int day,
            Label activity,
            Label channel,
            int quantity,
            int tenths,
            Staff team,
            int order,
            int ticket) {
        sequence = customer.number() == customerNumber ? sequence + 1 : 1;
        customerNumber = customer.number();
        file.id('A', customerNumber, sequence)
                .time(day, dice.secondOfDay())
                .id('C', customerNumber, 0)
                .text(activity)
                .text(channel)
                .number(quantity)
                .tenths(tenths)
                .text(team.someone(dice));
        if (order > 0) {
            file.id('O', customerNumber, order);
        } else {
            file.empty();
        }
        if (ticket > 0) {
            file.id('T', customerNumber, ticket);
        } else {
            file.empty();
        }
        file.end();
    }
}
