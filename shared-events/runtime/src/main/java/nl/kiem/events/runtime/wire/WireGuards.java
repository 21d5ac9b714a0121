package nl.kiem.events.runtime.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/** Puts the guards on every connection that this process takes. Vert.x finds it as a service when it is made. */
public final class WireGuards implements VertxServiceProvider {

    private static final String TLS = "ssl";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new SameTransport(builder.findTransport()) {
            @Override
            public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
                super.configure(options, domainSocket, server);
                server.handler(new Doorman());
            }
        });
    }

    /** Stands at the listening socket, where what is read are the connections themselves. */
    @Sharable
    private static final class Doorman extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) connection.pipeline().addFirst(new Installer());
            context.fireChannelRead(message);
        }
    }

    /** The server adds its own handlers when a connection is registered; the guard belongs behind TLS, before HTTP. */
    private static final class Installer extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            ArrivalGuard guard = new ArrivalGuard();
            ChannelHandler tls = context.pipeline().get(TLS);
            if (tls == null) {
                context.pipeline().addFirst("kiem-arrival", guard);
            } else {
                context.pipeline().addAfter(TLS, "kiem-arrival", guard);
            }
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }
}
