package dev.podwright.validate.internal.rules.security;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The Windows part of a security context.
 *
 * <p>Upstream: {@code validateWindowsSecurityContextOptions} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class WindowsOptionsRules {
    private static final int LARGEST_SPEC_KIB = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_NETBIOS_DOMAIN = 15;
    private static final int LONGEST_USER = 104;
    private static final String NOT_IN_NETBIOS = "\\/:*?\"<>|";
    private static final String NOT_IN_USER = "\"/\\:;|=,+*?<>@[]";
    private static final String USER_FIX = "write USER or DOMAIN\\USER, such as ContainerUser";

    private WindowsOptionsRules() {}

    /** The options; absent is fine; the path is that of the context that holds them. */
    static void check(Findings out, FieldPath path, @Nullable WindowsSecurityContextOptions options) {
        if (options == null) {
            return;
        }
        FieldPath here = path.child("windowsOptions");
        String specName = options.gmsaCredentialSpecName();
        if (specName != null) {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, here, "gmsaCredentialSpecName", specName);
        }
        String spec = options.gmsaCredentialSpec();
        if (spec != null) {
            credentialSpec(out, here, spec);
        }
        String user = options.runAsUserName();
        if (user != null) {
            userName(out, here, user);
        }
    }

    private static void credentialSpec(Findings out, FieldPath path, String spec) {
        int length = Names.utf8Length(spec);
        if (length == 0) {
            out.invalid(
                    path.child("gmsaCredentialSpec"),
                    null,
                    "gmsaCredentialSpec is set and empty",
                    "give its content, or remove the field");
        } else if (length > LARGEST_SPEC_KIB * 1024) {
            out.invalid(
                    path.child("gmsaCredentialSpec"),
                    null,
                    "gmsaCredentialSpec has " + length + " bytes; at most " + LARGEST_SPEC_KIB + " KiB are allowed",
                    "shorten it, or name it by gmsaCredentialSpecName");
        }
    }

    private static void userName(Findings out, FieldPath path, String value) {
        if (value.isEmpty()) {
            wrong(out, path, value, "is empty");
        } else if (hasControl(value)) {
            wrong(out, path, value, "has control characters");
        } else {
            int slash = value.indexOf('\\');
            if (slash >= 0 && value.indexOf('\\', slash + 1) >= 0) {
                wrong(out, path, value, "has more than one backslash");
                return;
            }
            if (slash >= 0) {
                domain(out, path, value, value.substring(0, slash));
            }
            user(out, path, value, value.substring(slash + 1));
        }
    }

    private static void domain(Findings out, FieldPath path, String value, String domain) {
        if (Names.utf8Length(domain) > LONGEST_DOMAIN) {
            wrong(out, path, value, "has a domain of more than " + LONGEST_DOMAIN + " bytes");
        }
        if (!isNetBios(domain) && !isDns(domain)) {
            wrong(out, path, value, "has a domain that is neither a NetBIOS nor a DNS name");
        }
    }

    private static void user(Findings out, FieldPath path, String value, String user) {
        if (user.isEmpty()) {
            wrong(out, path, value, "has no user after its backslash");
            return;
        }
        if (Names.utf8Length(user) > LONGEST_USER) {
            wrong(out, path, value, "has a user of more than " + LONGEST_USER + " bytes");
        }
        boolean onlyDots = true;
        boolean bad = false;
        for (int i = 0; i < user.length(); i++) {
            char c = user.charAt(i);
            onlyDots &= c == '.' || c == ' ';
            bad |= NOT_IN_USER.indexOf(c) >= 0;
        }
        if (onlyDots) {
            wrong(out, path, value, "has a user of nothing but dots and spaces");
        }
        if (bad) {
            wrong(out, path, value, "has one of " + NOT_IN_USER + " in its user");
        }
    }

    private static void wrong(Findings out, FieldPath path, String value, String what) {
        out.invalid(path.child("runAsUserName"), value, Excerpt.quoted(value) + ' ' + what, USER_FIX);
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNetBios(String domain) {
        if (domain.isEmpty() || domain.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < domain.length(); i++) {
            if (NOT_IN_NETBIOS.indexOf(domain.charAt(i)) >= 0) {
                return false;
            }
        }
        return domain.codePointCount(0, domain.length()) <= LONGEST_NETBIOS_DOMAIN;
    }

    private static boolean isDns(String domain) {
        int from = 0;
        while (true) {
            int dot = domain.indexOf('.', from);
            int end = dot < 0 ? domain.length() : dot;
            if (!isDnsLabel(domain, from, end)) {
                return false;
            }
            if (dot < 0) {
                return true;
            }
            from = dot + 1;
        }
    }

    private static boolean isDnsLabel(String domain, int start, int end) {
        if (start >= end || end - start > Names.LABEL_LENGTH) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = domain.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && (c != '-' || i == start || i == end - 1)) {
                return false;
            }
        }
        return true;
    }
}
