import Desk
internal import GRDB
