package dev.podwright.model.value;

/** A text cannot be read as the value that it should be; the message ends in what to write instead. */
public final class MalformedValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String fix;

    MalformedValueException(String problem, String fix) {
        super(problem + "; " + fix);
        this.problem = problem;
        this.fix = fix;
    }

    /** What is wrong, naming the rule and the value. */
    public String problem() {
        return problem;
    }

    /** What to do about it, as an order: {@code write 500M or 512Mi}. */
    public String fix() {
        return fix;
    }
}
