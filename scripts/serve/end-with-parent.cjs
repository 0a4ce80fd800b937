// Preloaded into the web server: when the program that started it is gone, however it went, the
// channel between them closes, and a web server nobody can stop would keep the port.
process.on('disconnect', () => process.exit(0));
