package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.check.RelativePaths;
import dev.podwright.validate.internal.check.Whitespace;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seccomp and AppArmor profiles.
 *
 * <p>Upstream: {@code validateSeccompProfileField}, {@code validateSeccompProfileType} and
 * {@code ValidateAppArmorProfileField} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ProfileRules {
    /** The type of a profile on the node. */
    public static final String LOCALHOST = "Localhost";
    /** The type of the container runtime's own profile. */
    public static final String RUNTIME_DEFAULT = "RuntimeDefault";

    static final String UNCONFINED = "Unconfined";

    private static final List<String> TYPES = List.of(LOCALHOST, RUNTIME_DEFAULT, UNCONFINED);
    /** The longest path that Linux takes, without the closing NUL. */
    private static final int LONGEST_PROFILE = 4095;

    private ProfileRules() {}

    /** A seccomp profile; absent is fine; the path and the field are those of the context that holds it. */
    static void seccomp(Findings out, FieldPath path, String field, @Nullable SeccompProfile profile) {
        if (profile == null) {
            return;
        }
        String type = Checks.orEmpty(profile.type());
        String file = profile.localhostProfile();
        if (type.isEmpty()) {
            missingType(out, path.child(field));
        } else if (!TYPES.contains(type)) {
            Checks.notSupported(out, path.child(field, "type"), type, TYPES);
        }
        if (!type.equals(LOCALHOST)) {
            if (file != null) {
                strayProfile(out, path.child(field), type, file);
            }
        } else if (file == null) {
            missingProfile(out, path.child(field));
        } else if (file.startsWith("/") || RelativePaths.hasBackstep(file)) {
            RelativePaths.descending(out, path.child(field, "localhostProfile"), file);
        }
    }

    /** An AppArmor profile; absent is fine; the path and the field are those of the context that holds it. */
    static void appArmor(Findings out, FieldPath path, String field, @Nullable AppArmorProfile profile) {
        if (profile == null) {
            return;
        }
        String type = Checks.orEmpty(profile.type());
        String name = profile.localhostProfile();
        switch (type) {
            case LOCALHOST -> localhostAppArmor(out, path, field, name);
            case RUNTIME_DEFAULT, UNCONFINED -> {
                if (name != null) {
                    strayProfile(out, path.child(field), type, name);
                }
            }
            case "" -> missingType(out, path.child(field));
            default -> Checks.notSupported(out, path.child(field, "type"), type, TYPES);
        }
    }

    /** Whether the server finds nothing wrong with a local profile's name. */
    static boolean isLocalhostAppArmor(String name) {
        return !name.isEmpty() && !Whitespace.isPadded(name) && Names.utf8Length(name) <= LONGEST_PROFILE;
    }

    private static void localhostAppArmor(Findings out, FieldPath path, String field, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            missingProfile(out, path.child(field));
            return;
        }
        if (Whitespace.isPadded(name)) {
            out.invalid(
                    path.child(field, "localhostProfile"),
                    name,
                    Excerpt.quoted(name) + " begins or ends with white space",
                    "remove the white space around it");
        }
        int length = Names.utf8Length(name);
        if (length > LONGEST_PROFILE) {
            out.tooLong(
                    path.child(field, "localhostProfile"),
                    "localhostProfile is " + length + " bytes long; at most " + LONGEST_PROFILE + " are allowed",
                    "shorten it to at most " + LONGEST_PROFILE + " bytes");
        }
    }

    private static void missingType(Findings out, FieldPath path) {
        out.required(path.child("type"), "a profile needs a type", "write one of " + String.join(", ", TYPES));
    }

    private static void missingProfile(Findings out, FieldPath path) {
        out.required(
                path.child("localhostProfile"),
                "type Localhost names a profile on the node, and there is no localhostProfile",
                "give localhostProfile, or use type RuntimeDefault");
    }

    private static void strayProfile(Findings out, FieldPath path, String type, String profile) {
        out.invalid(
                path.child("localhostProfile"),
                profile,
                "localhostProfile goes only with type Localhost, and the type is " + Excerpt.quoted(type),
                "remove localhostProfile, or use type Localhost");
    }
}
