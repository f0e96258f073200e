package dev.podwright.declaration;

/** What a sidecar does for its partner. */
public enum PairingKind {
    /** It takes the traffic for a port of the partner and passes it on. */
    PROXIES("proxies"),
    /** It works on what the partner writes, such as its log files; it does not connect to the partner. */
    FOLLOWS("follows"),
    /** It shows the partner to others in another form, such as an exporter of metrics; it dials the partner. */
    ADAPTS("adapts");

    private final String word;

    PairingKind(String word) {
        this.word = word;
    }

    /** As the annotation's key spells it: {@code proxies}, {@code follows}, {@code adapts}. */
    public String word() {
        return word;
    }
}
