package dev.podwright.dsl.value;

/** What the scheduler does where pods cannot be spread as asked. Words take a text beside it, for values that are newer. */
public enum WhenUnsatisfiable {
    /** {@code DoNotSchedule}. */
    DO_NOT_SCHEDULE("DoNotSchedule"),
    /** {@code ScheduleAnyway}. */
    SCHEDULE_ANYWAY("ScheduleAnyway");

    private final String text;

    WhenUnsatisfiable(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
