package dev.podwright.validate.internal.advice.facts;

/** What the names of flags and environment variables say of the ports in their values. */
final class PortWords {
    /** Not health-port: CSI's liveness-probe takes one, and the driver beside it declares it for its own probe. */
    private static final String[] LISTENING = {
        "port",
        "http-port",
        "https-port",
        "grpc-port",
        "server-port",
        "listen-port",
        "listening-port",
        "bind-port",
        "web-port",
        "secure-port",
        "insecure-port",
        "metrics-port",
        "prometheus-port",
        "admin-port",
        "management-port",
        "management-server-port"
    };

    private static final String[] LISTENS = {"listen", "bind"};
    private static final String[] ADDRESSES = {"addr", "aspnetcore-urls"};
    /** Addresses that a program announces, or whose use is unknown. */
    private static final String[] AMBIGUOUS = {
        "addr",
        "public",
        "external",
        "root",
        "base",
        "site",
        "redirect",
        "callback",
        "advertis",
        "origin",
        "issuer",
        "domain",
        "self",
        "server-url",
        "app-url",
        "hostname",
        "allowed",
        "no-proxy"
    };
    /** Programs that dial what their {@code -p} or {@code --port} says. */
    private static final String[] CLIENTS = {
        "curl",
        "wget",
        "nc",
        "ncat",
        "netcat",
        "telnet",
        "psql",
        "pg_isready",
        "pg_dump",
        "mysql",
        "mysqladmin",
        "mysqldump",
        "mongo",
        "mongosh",
        "redis-cli",
        "ssh",
        "scp",
        "sftp",
        "kcat",
        "kafkacat",
        "grpcurl",
        "grpc_health_probe",
        "grpc-health-probe",
        "etcdctl",
        "cqlsh",
        "nodetool",
        "rabbitmqctl",
        "dig",
        "ldapsearch",
        "mkdir",
        "cp",
        "ps",
        "read",
        "docker",
        "kubectl",
        "http",
        "nmap",
        "wait-for-it.sh",
        "wait-for",
        "dockerize"
    };

    private static final String[] PREFIXES = {
        "exec", "until", "while", "if", "then", "do", "!", "timeout", "sudo", "time", "env"
    };

    /** What is called so may be a secret, of which nothing is shown, not even a number. */
    private static final String[] SECRETS = {
        "password",
        "passwd",
        "passphrase",
        "pwd",
        "secret",
        "token",
        "credential",
        "api-key",
        "apikey",
        "private-key",
        "access-key"
    };

    private PortWords() {}

    /** Whether a flag or variable of this name gives a port to listen on. */
    static boolean isPort(String text, int start, int end) {
        for (String word : LISTENING) {
            if (word.length() == end - start && matches(text, start, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name says that its value is a secret. */
    static boolean isSecret(String name) {
        return contains(name, SECRETS);
    }

    /** Whether the name says that its value is an address to listen on. */
    static boolean listens(String name) {
        return contains(name, LISTENS);
    }

    /** Whether the name says that its value is the program's own address or another's. */
    static boolean addresses(String name) {
        return contains(name, ADDRESSES);
    }

    /** Whether the name leaves open who listens at the address. */
    static boolean ambiguous(String name) {
        return contains(name, AMBIGUOUS);
    }

    /** Whether a part of a text is the name of a program that listens on nothing. */
    static boolean isClient(String text, int start, int end) {
        return isOneOf(text, start, end, CLIENTS);
    }

    /** Whether a part of a text is a word after which the name of the program is still to come. */
    static boolean isPrefix(String text, int start, int end) {
        return isOneOf(text, start, end, PREFIXES);
    }

    private static boolean isOneOf(String text, int start, int end, String[] words) {
        for (String word : words) {
            if (word.length() == end - start && text.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String name, String[] words) {
        for (String word : words) {
            for (int at = 0; at + word.length() <= name.length(); at++) {
                if (matches(name, at, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a lower-case word with hyphens is here, in any case and with {@code _} and {@code .} as well. */
    private static boolean matches(String text, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            char plain = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '_' || c == '.' ? '-' : c;
            if (plain != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
