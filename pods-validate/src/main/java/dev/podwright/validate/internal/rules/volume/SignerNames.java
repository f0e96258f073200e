package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;

/**
 * The names of certificate signers: a domain, a slash, and a name.
 *
 * <p>Upstream: {@code ValidateSignerName} and {@code IsKubernetesSignerName} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class SignerNames {
    private static final int LONGEST = 2 * Names.SUBDOMAIN_LENGTH + Names.LABEL_LENGTH + 2;
    private static final String EXAMPLE = "write something like example.com/my-signer";

    private SignerNames() {}

    /** A name that is required and must be valid; the path is its own. */
    static void check(Findings out, FieldPath path, String name) {
        if (name.isEmpty()) {
            out.reject(ErrorType.REQUIRED, path, null, "the signer's name is missing", EXAMPLE, "signer");
            return;
        }
        int slash = name.indexOf('/');
        if (slash < 0 || name.indexOf('/', slash + 1) >= 0) {
            out.invalid(path, name, Excerpt.quoted(name) + " is not a domain, one '/' and a name", EXAMPLE);
            return;
        }
        domain(out, path, name.substring(0, slash));
        parts(out, path, NameKind.DNS_SUBDOMAIN, name.substring(slash + 1));
        if (Names.utf8Length(name) > LONGEST) {
            out.tooLong(
                    path,
                    "the signer's name is " + Names.utf8Length(name) + " bytes long; at most " + LONGEST
                            + " are allowed",
                    EXAMPLE);
        }
    }

    private static void domain(Findings out, FieldPath path, String domain) {
        if (Names.utf8Length(domain) > Names.SUBDOMAIN_LENGTH) {
            out.reject(
                    ErrorType.TOO_LONG,
                    path,
                    null,
                    "the signer's domain is " + Names.utf8Length(domain) + " bytes long; at most "
                            + Names.SUBDOMAIN_LENGTH + " are allowed",
                    EXAMPLE,
                    "domain");
        }
        parts(out, path, NameKind.DNS_LABEL, domain);
        if (domain.indexOf('.') < 0) {
            out.invalid(
                    path,
                    domain,
                    Excerpt.quoted(domain) + " has no dot in it, as the domain of a signer must",
                    EXAMPLE);
        }
    }

    /** The parts between dots; the server stops at the first bad one. */
    private static void parts(Findings out, FieldPath path, NameKind kind, String text) {
        int from = 0;
        while (true) {
            int dot = text.indexOf('.', from);
            String part = text.substring(from, dot < 0 ? text.length() : dot);
            if (kind.bits(part) != 0) {
                Checks.name(out, kind, path, part);
                return;
            }
            if (dot < 0) {
                return;
            }
            from = dot + 1;
        }
    }

    /** Whether a signer is Kubernetes' own. */
    static boolean isOfKubernetes(String name) {
        int slash = name.indexOf('/');
        String domain = slash < 0 ? name : name.substring(0, slash);
        return domain.equals("kubernetes.io") || domain.endsWith(".kubernetes.io");
    }
}
