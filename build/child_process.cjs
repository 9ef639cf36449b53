// commander needs it only for executable subcommands, which summit has none of.
module.exports = {}
