package dev.podwright.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All declarations in a pod's annotations. Immutable. */
public final class Declarations {
    /** The domain of our annotations. */
    public static final String DOMAIN = "podwright.dev";

    private static final Declarations NONE = new Declarations(List.of(), List.of());

    private final List<Declaration> all;
    private final List<MalformedDeclaration> malformed;

    Declarations(List<Declaration> all, List<MalformedDeclaration> malformed) {
        this.all = List.copyOf(all);
        this.malformed = List.copyOf(malformed);
    }

    /** Reads a pod's annotations; annotations under other domains are skipped. */
    public static Declarations read(Map<String, String> annotations) {
        DeclarationReader reader = null;
        for (Map.Entry<String, String> entry : annotations.entrySet()) {
            int slash = entry.getKey().indexOf('/');
            if (slash > 0 && isOurs(entry.getKey(), slash)) {
                reader = reader == null ? new DeclarationReader() : reader;
                reader.read(entry.getKey(), slash, entry.getValue());
            }
        }
        return reader == null ? NONE : reader.result();
    }

    private static boolean isOurs(String key, int slash) {
        int start = slash - DOMAIN.length();
        return start >= 0 && key.startsWith(DOMAIN, start) && (start == 0 || key.charAt(start - 1) == '.');
    }

    /**
     * Adds this to a pod's annotations: an entry in the value of its key, unless it is there already. A suppression
     * replaces the one before.
     */
    public static void put(Map<String, String> annotations, Declaration declaration) {
        if (declaration instanceof DeclaredSuppression) {
            annotations.put(declaration.key(), declaration.text());
        } else {
            annotations.merge(declaration.key(), declaration.text(), Declarations::join);
        }
    }

    private static String join(String value, String entry) {
        return List.of(value.split(", ", -1)).contains(entry) ? value : value + ", " + entry;
    }

    /** What was understood, in the order of the annotations. */
    public List<Declaration> all() {
        return all;
    }

    /** Annotations under our domain that were not understood. */
    public List<MalformedDeclaration> malformed() {
        return malformed;
    }

    /** Which container serves which. */
    public List<Pairing> pairings() {
        return only(Pairing.class);
    }

    /** Which containers listen on ports that are not in {@code ports}. */
    public List<DeclaredListener> listeners() {
        return only(DeclaredListener.class);
    }

    /** Which containers connect to localhost. */
    public List<LocalhostConnection> dials() {
        return only(LocalhostConnection.class);
    }

    /** Which containers write and read which shared volume. */
    public List<VolumeUse> volumeUses() {
        return only(VolumeUse.class);
    }

    /** Whether there is nothing under our domain. */
    public boolean isEmpty() {
        return all.isEmpty() && malformed.isEmpty();
    }

    /** These declarations without the suppressions. */
    public Declarations withoutSuppressions() {
        return new Declarations(
                all.stream()
                        .filter(each -> !(each instanceof DeclaredSuppression))
                        .toList(),
                malformed);
    }

    /** Which rules are suppressed. */
    public List<DeclaredSuppression> suppressions() {
        return only(DeclaredSuppression.class);
    }

    private <T extends Declaration> List<T> only(Class<T> type) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<T> out = new ArrayList<>();
        for (Declaration declaration : all) {
            if (type.isInstance(declaration)) {
                out.add(type.cast(declaration));
            }
        }
        return out;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Declarations that && all.equals(that.all) && malformed.equals(that.malformed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, malformed);
    }

    /** The declarations, and those that were not understood. */
    @Override
    public String toString() {
        return all + ", malformed " + malformed;
    }
}
