package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ISCSIVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;

/**
 * Volumes over iSCSI, and the names of targets and initiators.
 *
 * <p>Upstream: {@code validateISCSIVolumeSource} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class IscsiRules {
    private static final int LARGEST_LUN = 255;
    private static final int EUI_DIGITS = 16;
    private static final int NAA_DIGITS = 32;
    private static final String DATE = "dddd-dd.";

    private IscsiRules() {}

    static void check(Findings out, FieldPath path, ISCSIVolumeSource source) {
        Checks.required(out, path, "targetPortal", source.targetPortal());
        if (Checks.required(out, path, "iqn", source.iqn())) {
            String iqn = Checks.orEmpty(source.iqn());
            if (!isName(iqn)) {
                invalid(out, path.child("iqn"), iqn);
            }
        }
        Checks.between(out, path, "lun", source.lun(), 0, LARGEST_LUN);
        if ((Checks.isTrue(source.chapAuthDiscovery()) || Checks.isTrue(source.chapAuthSession()))
                && source.secretRef() == null) {
            out.required(
                    path.child("secretRef"),
                    "CHAP authentication needs a secret, and there is none",
                    "give secretRef, or remove chapAuthDiscovery and chapAuthSession");
        }
        String initiator = source.initiatorName();
        if (initiator != null && !isName(initiator)) {
            // In the server's spelling, which is not the field's.
            invalid(out, path.child("initiatorname"), initiator);
        }
    }

    private static void invalid(Findings out, FieldPath path, String value) {
        out.invalid(
                path,
                value,
                Excerpt.quoted(value) + " is not a valid iSCSI name (iqn.YYYY-MM.DOMAIN:NAME, eui. and " + EUI_DIGITS
                        + " digits, or naa. and " + NAA_DIGITS + " digits)",
                "write something like iqn.2001-04.com.example:storage.disk1");
    }

    private static boolean isName(String value) {
        if (value.startsWith("iqn")) {
            return isIqn(value);
        }
        if (value.startsWith("eui")) {
            return isNumber(value, EUI_DIGITS);
        }
        return value.startsWith("naa") && isNumber(value, NAA_DIGITS);
    }

    /** Whether three characters, any one that is not a line feed, and so many alphanumerics are all. */
    private static boolean isNumber(String value, int digits) {
        if (value.length() < 4 || value.charAt(3) == '\n') {
            return false;
        }
        int start = 3 + Character.charCount(value.codePointAt(3));
        if (value.length() != start + digits) {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            if (!Ascii.isLetterOrDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text ends like {@code iqn.2001-04.com.example:name}; the server does not look at what comes before. */
    private static boolean isIqn(String value) {
        int lastBad = value.length() - 1;
        while (lastBad >= 0 && isInName(value.charAt(lastBad))) {
            lastBad--;
        }
        int at = value.indexOf("iqn.");
        while (at >= 0) {
            int domain = at + 4 + DATE.length();
            if (!isDate(value, at + 4)) {
                at = value.indexOf("iqn.", at + 1);
                continue;
            }
            int colon = domain;
            while (colon < value.length() && isInDomain(value.charAt(colon))) {
                colon++;
            }
            if (colon > domain && colon < value.length() - 1 && value.charAt(colon) == ':' && lastBad < colon) {
                return true;
            }
            // Another beginning inside this domain would end at the same colon.
            at = value.indexOf("iqn.", colon);
        }
        return false;
    }

    private static boolean isDate(String value, int start) {
        if (value.length() < start + DATE.length()) {
            return false;
        }
        for (int i = 0; i < DATE.length(); i++) {
            char wanted = DATE.charAt(i);
            char c = value.charAt(start + i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInDomain(char c) {
        return Ascii.isLetterOrDigit(c) || c == '-' || c == '.';
    }

    private static boolean isInName(char c) {
        return switch (c) {
            case ',', ';', '*', '&', '$', '|', ' ', '\t', '\n', '\f', '\r' -> false;
            default -> true;
        };
    }
}
