package io.hengke.warehouse;

/** The fact tables every model starts from; {@code warehouse/sources.sql} is their definition. */
public final class Sources {

    private Sources() {}

    /** Creates all of them, empty. Fails if one exists. */
    public static void create(Engine engine) {
        Resources.statements("/warehouse/sources.sql").forEach(engine::execute);
    }
}
