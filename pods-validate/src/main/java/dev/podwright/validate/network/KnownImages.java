package dev.podwright.validate.network;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import org.jspecify.annotations.Nullable;

/**
 * Images whose default is to listen on a known port, by their full name; a mirror may be built in another way. The source
 * of each row is the page of the image.
 */
enum KnownImages {
    /** Source: https://hub.docker.com/_/httpd. */
    HTTPD("httpd", 80),
    /** Source: https://hub.docker.com/_/mariadb. */
    MARIADB("mariadb", 3306),
    /** Source: https://hub.docker.com/_/memcached. */
    MEMCACHED("memcached", 11211),
    /** Source: https://hub.docker.com/_/mongo. */
    MONGO("mongo", 27017),
    /** Source: https://hub.docker.com/_/mysql. */
    MYSQL("mysql", 3306),
    /** Source: https://hub.docker.com/_/nginx. */
    NGINX("nginx", 80),
    /** Source: https://hub.docker.com/r/nginxinc/nginx-unprivileged. */
    NGINX_UNPRIVILEGED("nginxinc/nginx-unprivileged", 8080),
    /** Source: https://hub.docker.com/_/postgres. */
    POSTGRES("postgres", 5432),
    /** Source: https://hub.docker.com/_/rabbitmq. */
    RABBITMQ("rabbitmq", 5672),
    /** Source: https://hub.docker.com/_/redis. */
    REDIS("redis", 6379),
    /** Source: https://hub.docker.com/_/registry. */
    REGISTRY("registry", 5000),
    /** Source: https://hub.docker.com/r/valkey/valkey. */
    VALKEY("valkey/valkey", 6379);

    private static final KnownImages[] ALL = values();
    private static final String HUB = "docker.io/";
    private static final String OFFICIAL = "library/";

    private final String image;
    final int port;

    KnownImages(String image, int port) {
        this.image = image;
        this.port = port;
    }

    /** The name of the image. */
    String image() {
        return image;
    }

    /**
     * What a container runs, where it runs an image of the table as it is and says nothing about ports; else null. An
     * ephemeral container is there for its tools.
     */
    static @Nullable KnownImages of(PodContainer container) {
        ContainerCommon each = container.container();
        String image = each.image();
        boolean isServer =
                container.role() != ContainerRole.EPHEMERAL && each.command().isEmpty();
        return image != null && isServer && container.ports().isEmpty() ? find(image) : null;
    }

    private static @Nullable KnownImages find(String image) {
        int start = image.startsWith(HUB) ? HUB.length() : 0;
        start += image.startsWith(OFFICIAL, start) ? OFFICIAL.length() : 0;
        int end = start;
        while (end < image.length() && image.charAt(end) != ':' && image.charAt(end) != '@') {
            end++;
        }
        for (KnownImages each : ALL) {
            if (each.image.length() == end - start && image.startsWith(each.image, start)) {
                return each;
            }
        }
        return null;
    }

    /** Whether something in a container can change the port in a way that is not visible here. */
    static boolean isConfigured(ContainerCommon container) {
        if (!container.args().isEmpty()
                || !container.volumeMounts().isEmpty()
                || !container.envFrom().isEmpty()) {
            return true;
        }
        for (EnvVar each : container.env()) {
            if (Checks.orEmpty(each.name()).contains("PORT")) {
                return true;
            }
        }
        return false;
    }
}
