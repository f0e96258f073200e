package dev.podwright.client.internal.wait.readiness;

/** Counts in messages. */
final class Words {
    private Words() {}

    /** {@code 1 old pod} or {@code 3 old pods}. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
