package dev.podwright.declaration;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads our annotations one at a time. */
final class DeclarationReader {
    private static final int MAX_PORT = 65535;
    private static final String SUPPRESSED_IN = ".suppress";
    private static final String OLD_SUPPRESSION = "allow-";
    private static final PairingKind[] PAIRINGS = PairingKind.values();
    private static final VolumeRole[] ROLES = VolumeRole.values();

    private final List<Declaration> all = new ArrayList<>();
    private final List<MalformedDeclaration> malformed = new ArrayList<>();

    Declarations result() {
        return new Declarations(all, malformed);
    }

    void read(String key, int slash, String value) {
        int domain = slash - Declarations.DOMAIN.length();
        String word = domain == 0 ? "" : key.substring(0, domain - 1);
        String name = key.substring(slash + 1);
        if (word.equals(DeclaredSuppression.WORD)) {
            suppression(key, "", name, value);
        } else if (word.endsWith(SUPPRESSED_IN)) {
            suppression(key, name, word.substring(0, word.length() - SUPPRESSED_IN.length()), value);
        } else if (isWord(word)) {
            entries(key, word, name, value);
        } else {
            unknown(key, word, name);
        }
    }

    private void entries(String key, String word, String container, String value) {
        PairingKind pairing = pairing(word);
        VolumeRole role = role(word);
        Set<String> seen = new HashSet<>();
        for (String part : value.split(",", -1)) {
            String text = part.strip();
            if (!seen.add(text)) {
                continue;
            }
            if (text.isEmpty()) {
                wrong(key, "it has an empty entry");
            } else if (pairing != null) {
                pair(key, container, pairing, text);
            } else if (role != null) {
                all.add(VolumeUse.of(container, role, text));
            } else {
                port(key, container, word.equals(LocalhostConnection.WORD), text);
            }
        }
    }

    /** Before version 0.1 the container was in the prefix and the word in the name. */
    private void unknown(String key, String prefix, String name) {
        if (isWord(name) && !prefix.isEmpty()) {
            wrong(key, "write " + DeclarationText.key(name, prefix));
        } else if (isWord(name)) {
            wrong(key, "it does not name a container; write " + DeclarationText.key(name, "<container>"));
        } else if (name.startsWith(OLD_SUPPRESSION)) {
            String rule = name.substring(OLD_SUPPRESSION.length());
            wrong(
                    key,
                    "write "
                            + (prefix.isEmpty()
                                    ? DeclarationText.key(DeclaredSuppression.WORD, rule)
                                    : DeclarationText.key(rule + SUPPRESSED_IN, prefix)));
        } else {
            wrong(key, Excerpt.quoted(prefix.isEmpty() ? name : prefix) + " is not a word of Podwright's");
        }
    }

    private static boolean isWord(String text) {
        return pairing(text) != null
                || role(text) != null
                || text.equals(DeclaredListener.WORD)
                || text.equals(LocalhostConnection.WORD);
    }

    private void suppression(String key, String container, String spelled, String reason) {
        int dot = spelled.indexOf('.');
        if (dot <= 0 || dot == spelled.length() - 1) {
            wrong(key, Excerpt.quoted(spelled) + " is not the id of a rule with its slash written as a dot");
        } else if (!VisibleText.isIn(reason)) {
            wrong(key, "it gives no reason");
        } else {
            String rule = spelled.substring(0, dot) + '/' + spelled.substring(dot + 1);
            all.add(DeclaredSuppression.of(container, rule, reason));
        }
    }

    private void pair(String key, String container, PairingKind kind, String text) {
        int colon = text.indexOf(':');
        if (colon == 0 || colon == text.length() - 1) {
            wrong(key, Excerpt.quoted(text) + " is not container or container:port");
        } else if (colon < 0) {
            all.add(Pairing.of(container, kind, text, ""));
        } else {
            all.add(Pairing.of(container, kind, text.substring(0, colon), text.substring(colon + 1)));
        }
    }

    private void port(String key, String container, boolean dial, String text) {
        int slash = text.indexOf('/');
        String port = slash < 0 ? text : text.substring(0, slash);
        String protocol = slash < 0 ? "TCP" : text.substring(slash + 1);
        if (!protocol.equals("TCP") && !protocol.equals("UDP") && !protocol.equals("SCTP")) {
            wrong(key, Excerpt.quoted(protocol) + " is not one of TCP, UDP, SCTP");
            return;
        }
        int number = number(port);
        if (dial && (number > 0 || !Ascii.isDigits(port)) && !port.isEmpty()) {
            all.add(LocalhostConnection.of(container, port, protocol));
        } else if (!dial && number > 0) {
            all.add(DeclaredListener.of(container, number, protocol));
        } else {
            wrong(
                    key,
                    Excerpt.quoted(text) + " is not a port from 1 to 65535"
                            + (dial ? ", and not the name of one" : ""));
        }
    }

    /** The port's number, or -1. */
    private static int number(String text) {
        if (!Ascii.isDigits(text) || text.length() > 5) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= MAX_PORT ? number : -1;
    }

    private static @Nullable PairingKind pairing(String word) {
        for (PairingKind kind : PAIRINGS) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable VolumeRole role(String word) {
        for (VolumeRole role : ROLES) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        return null;
    }

    private void wrong(String key, String message) {
        malformed.add(MalformedDeclaration.of(key, message));
    }
}
