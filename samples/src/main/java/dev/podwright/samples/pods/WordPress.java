package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** WordPress in PHP-FPM, nginx before it, one claim for both. */
final class WordPress {
    private WordPress() {}

    static PodDraft draft() {
        return pod("blog")
                .label("app", "blog")
                .fsGroup(33)
                .container(container("php", "wordpress:6.7-php8.3-fpm")
                        .listens(9000)
                        .env("WORDPRESS_DB_HOST", "blog-mysql")
                        .env("WORDPRESS_DB_NAME", "blog")
                        .env("WORDPRESS_DB_USER", secretKeyRef("blog-mysql", "username"))
                        .env("WORDPRESS_DB_PASSWORD", secretKeyRef("blog-mysql", "password"))
                        .requests(cpu("250m"), memory("256Mi"))
                        .limits(memory("512Mi"))
                        .volumeMount(
                                persistentVolumeClaim("blog-uploads"),
                                "/var/www/html/wp-content/uploads",
                                m -> m.subPath("uploads"))
                        .volumeMount(
                                configMap("blog-php").item("uploads.ini", "uploads.ini"),
                                "/usr/local/etc/php/extra",
                                m -> m.readOnly()))
                .container(container("nginx", "nginx:1.27")
                        .proxies("php", 9000)
                        .port("http", 80)
                        .volumeMount(configMap("blog-nginx"), "/etc/nginx/conf.d", m -> m.readOnly())
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(httpGet("/wp-login.php", "http").initialDelay(seconds(10))))
                .sharedVolume(
                        "html",
                        emptyDir(),
                        v -> v.writtenBy("php", "/var/www/html").readBy("nginx", "/var/www/html"));
    }
}
